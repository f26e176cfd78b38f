// The Spanish words that lists put over columns, and the field each means. Facturación alone does not say whose.
import type { HeaderPhrases } from './phrases';

export const spanish: HeaderPhrases = {
  every: {
    accountId: [
      [0.95, 'número de cliente, n° cliente, n.º de cliente, código de cliente, código cliente, id cliente'],
      [
        0.95,
        'id de cliente, id de cuenta, id cuenta, número de cuenta, id de la empresa, cod cliente, num cliente',
      ],
    ],
    accountName: [
      [
        0.98,
        'razón social, nombre de la empresa, nombre de empresa, nombre del cliente, nombre de la cuenta',
      ],
      [
        0.95,
        'empresa, cliente, cuenta, compañía, nombre cliente, nombre empresa, nombre comercial, sociedad',
      ],
    ],
    domain: [[0.95, 'sitio web, página web, web, url, nombre de dominio, dominio, sitio, dirección web']],
    ownerName: [
      [
        0.98,
        'comercial, vendedor, propietario de la cuenta, propietario de la empresa, ejecutivo de cuentas',
      ],
      [0.95, 'propietario, ejecutivo de cuenta, agente comercial, representante de ventas, gestor de cuenta'],
      [0.9, 'representante, responsable, asignado a, gestor, ejecutivo comercial, agente, asesor comercial'],
    ],
    ownerEmail: [
      [0.95, 'correo del vendedor, correo del comercial, e-mail del vendedor, e-mail del comercial'],
      [0.95, 'correo vendedor, e-mail vendedor, e-mail comercial, correo electrónico del vendedor'],
    ],
    ownerId: [[0.95, 'id vendedor, id del vendedor, código vendedor, código de vendedor, id comercial']],
    ownerManager: [[0.9, 'jefe de ventas, director comercial, gerente de ventas, director de ventas']],
    lane: [[0.9, 'modelo de cobertura, tipo de cobertura, canal de venta, cobertura']],
    region: [
      [1, 'región, región de ventas, región comercial'],
      [0.9, 'zona, territorio, provincia, estado región, comunidad autónoma, zona comercial, departamento'],
      [0.8, 'oficina, sucursal, delegación'],
    ],
    currency: [[0.9, 'moneda, divisa, código de moneda']],
  },
  accounts: {
    accountId: [[0.9, 'identificador, código, número, id de registro']],
    accountName: [[0.9, 'nombre, denominación']],
    region: [[0.8, 'estado']],
    parentName: [
      [
        0.95,
        'empresa matriz, matriz, cuenta principal, empresa principal, grupo, sociedad matriz, filial de',
      ],
      [0.95, 'casa matriz, empresa madre, cuenta matriz'],
    ],
    parentId: [[0.95, 'id de la cuenta principal, id empresa matriz, código matriz, código grupo']],
    spend: [
      [0.96, 'ventas 12 meses, ventas últimos 12 meses, facturación 12 meses, facturación últimos 12 meses'],
      [0.9, 'gasto anual, compras 12 meses, nuestras ventas, gasto 12 meses, gasto'],
      [0.7, 'facturación, facturación anual, ventas, ventas anuales, compras'],
    ],
    companyRevenue: [
      [0.95, 'facturación de la empresa, ingresos de la empresa, volumen de negocio, ingresos del cliente'],
      [0.65, 'facturación, facturación anual, ingresos anuales, ingresos, cifra de negocios'],
      [0.55, 'ventas, ventas anuales'],
    ],
    averageOrder: [
      [
        1,
        'pedido medio, pedido promedio, valor medio del pedido, valor promedio de pedido, importe medio pedido',
      ],
      [0.95, 'ticket medio, ticket promedio, valor medio de pedido, importe medio por pedido'],
    ],
    orderCount: [
      [1, 'número de pedidos, n° pedidos, n° de pedidos, cantidad de pedidos, num pedidos, nº pedidos'],
      [0.9, 'pedidos, número de facturas, número de compras'],
    ],
    lastOrderOn: [
      [1, 'último pedido, fecha del último pedido, fecha último pedido, fecha de último pedido'],
      [
        0.95,
        'última compra, fecha última compra, fecha de la última compra, última factura, fecha última factura',
      ],
      [0.45, 'fecha de la última actividad, última actividad, último contacto'],
    ],
    spend24: [[0.95, 'ventas 24 meses, ventas últimos 24 meses, facturación 24 meses']],
    openPipeline: [
      [0.95, 'pipeline abierto, oportunidades abiertas, embudo abierto, negocios abiertos importe'],
    ],
    technicalShare: [[0.95, 'cuota técnica, porcentaje técnico, parte técnica, proporción técnica']],
    segment: [
      [1, 'segmento, segmento de cliente, segmento de mercado'],
      [0.95, 'sector, industria, rubro, giro, ramo, sector de actividad'],
      [0.8, 'categoría, tipo de cliente, clasificación'],
    ],
    country: [[1, 'país, código de país, país región, código país']],
    city: [[1, 'ciudad, población, localidad, municipio']],
    employees: [
      [1, 'empleados, número de empleados, n° empleados, n° de empleados, cantidad de empleados, plantilla'],
      [0.95, 'trabajadores, número de trabajadores, num empleados'],
      [0.76, 'tamaño, tamaño de la empresa'],
    ],
  },
  sellers: {
    ownerName: [
      [0.95, 'nombre completo, nombre y apellidos, nombre y apellido, empleado, nombre del vendedor'],
    ],
    firstName: [[0.95, 'nombre, nombre de pila, primer nombre']],
    lastName: [[1, 'apellidos, apellido']],
    ownerEmail: [[1, 'correo electrónico, correo, correo e, dirección de correo, e-mail corporativo']],
    ownerId: [[1, 'id empleado, id de empleado, número de empleado, código de empleado, id usuario']],
    title: [[1, 'cargo, puesto, función, título, rol, puesto de trabajo']],
    ownerManager: [[1, 'jefe, responsable, supervisor, gerente, reporta a, superior, manager, jefe directo']],
    capacity: [[1, 'capacidad, máximo de cuentas, cuentas máximas, número máximo de clientes']],
    lane: [[0.9, 'tipo de vendedor, tipo de venta, interno o externo']],
  },
  orders: {
    orderId: [
      [1, 'número de pedido, n° pedido, n° de pedido, id pedido, id de pedido, código de pedido, num pedido'],
      [
        0.95,
        'número de factura, n° factura, n° de factura, id de la oportunidad, id del negocio, id oportunidad',
      ],
    ],
    orderedOn: [
      [1, 'fecha de pedido, fecha pedido, fecha del pedido, fecha de cierre, fecha cierre'],
      [0.95, 'fecha de factura, fecha factura, fecha de venta, fecha, fecha de compra, fecha de facturación'],
    ],
    amount: [
      [1, 'importe, monto, importe del pedido, importe total, monto total, importe neto, valor del pedido'],
      [
        0.9,
        'total, valor, precio total, total pedido, cantidad total, ingresos, ventas, facturación, valor neto',
      ],
    ],
    status: [[1, 'estado, etapa, fase, estado del pedido, etapa del negocio, situación, estatus']],
    isWon: [[1, 'ganado, ganada, es ganado']],
    isClosed: [[1, 'cerrado, cerrada']],
    quantity: [[1, 'cantidad, unidades, cantidad pedida, uds']],
    unitPrice: [
      [1, 'precio unitario, precio por unidad'],
      [0.85, 'precio'],
    ],
    discount: [[1, 'descuento, descuento %, porcentaje de descuento, dto']],
  },
};
