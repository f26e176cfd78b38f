// The Portuguese words that lists put over columns, and the field each means. Faturamento alone does not say whose.
import type { HeaderPhrases } from './phrases';

export const portuguese: HeaderPhrases = {
  every: {
    accountId: [
      [
        0.95,
        'código do cliente, número do cliente, n° cliente, id do cliente, id cliente, cód cliente, código cliente',
      ],
      [0.95, 'id da conta, id da empresa, número da conta, código da conta'],
    ],
    accountName: [
      [0.98, 'razão social, nome da empresa, nome do cliente, nome da conta, nome fantasia, nome empresa'],
      [0.95, 'empresa, cliente, conta, companhia, organização, denominação social'],
    ],
    domain: [[0.95, 'site, website, página web, sítio web, nome de domínio, domínio, endereço web, página']],
    ownerName: [
      [
        0.98,
        'vendedor, proprietário da conta, proprietário da empresa, executivo de contas, consultor de vendas',
      ],
      [
        0.95,
        'proprietário, comercial, gerente de conta, gerente de contas, representante comercial, gestor de conta',
      ],
      [0.9, 'representante, responsável, atribuído a, gestor, agente de vendas, responsável comercial'],
    ],
    ownerEmail: [
      [0.95, 'e-mail do vendedor, e-mail vendedor, e-mail do responsável, e-mail do proprietário'],
    ],
    ownerId: [[0.95, 'id do vendedor, código do vendedor, id vendedor, código vendedor']],
    ownerManager: [[0.9, 'gerente de vendas, diretor comercial, gerente comercial, chefe de vendas']],
    lane: [[0.9, 'modelo de cobertura, tipo de cobertura, canal de vendas, canal de venda']],
    region: [
      [1, 'região, região de vendas, região comercial'],
      [0.9, 'zona, território, estado região, distrito, província, uf'],
      [0.8, 'escritório, filial, sucursal'],
    ],
    currency: [[0.9, 'moeda, código da moeda, divisa']],
  },
  accounts: {
    accountId: [[0.9, 'código, identificador, id do registro, id do registo']],
    accountName: [[0.9, 'nome, denominação']],
    region: [[0.8, 'estado']],
    parentName: [
      [
        0.95,
        'empresa matriz, matriz, empresa mãe, conta principal, conta pai, grupo, grupo econômico, filial de',
      ],
    ],
    parentId: [[0.95, 'id da conta principal, código da matriz, id da empresa matriz, código do grupo']],
    spend: [
      [0.96, 'vendas 12 meses, vendas últimos 12 meses, faturamento 12 meses, faturamento últimos 12 meses'],
      [0.96, 'faturação 12 meses, compras 12 meses, gasto 12 meses'],
      [0.9, 'gasto anual, nossas vendas, gasto, despesa anual'],
      [0.7, 'faturamento, faturação, faturamento anual, vendas, vendas anuais, compras, volume de negócios'],
    ],
    companyRevenue: [
      [0.95, 'receita da empresa, faturamento da empresa, faturação da empresa, receita do cliente'],
      [0.65, 'faturamento, faturação, faturamento anual, receita anual, receita, volume de negócios'],
      [0.55, 'vendas, vendas anuais'],
    ],
    averageOrder: [
      [1, 'pedido médio, valor médio do pedido, valor médio por pedido, encomenda média'],
      [0.95, 'ticket médio, valor médio de pedido, valor médio da encomenda'],
    ],
    orderCount: [
      [
        1,
        'número de pedidos, n° de pedidos, n° pedidos, quantidade de pedidos, qtd pedidos, número de encomendas',
      ],
      [0.9, 'pedidos, encomendas, número de faturas'],
    ],
    lastOrderOn: [
      [
        1,
        'último pedido, data do último pedido, data último pedido, última encomenda, data da última encomenda',
      ],
      [
        0.95,
        'última compra, data da última compra, data última compra, última fatura, data da última fatura',
      ],
      [0.45, 'data da última atividade, última atividade, último contato, último contacto'],
    ],
    spend24: [[0.95, 'vendas 24 meses, vendas últimos 24 meses, faturamento 24 meses, faturação 24 meses']],
    openPipeline: [[0.95, 'pipeline aberto, oportunidades abertas, negócios abertos valor, funil aberto']],
    technicalShare: [[0.95, 'participação técnica, percentual técnico, parcela técnica, quota técnica']],
    segment: [
      [1, 'segmento, segmento de cliente, segmento de mercado'],
      [0.95, 'setor, sector, indústria, ramo, ramo de atividade, setor de atividade'],
      [0.8, 'categoria, tipo de cliente, classificação'],
    ],
    country: [[1, 'país, código do país, país região']],
    city: [[1, 'cidade, município, localidade']],
    employees: [
      [1, 'funcionários, número de funcionários, n° de funcionários, n° funcionários, colaboradores'],
      [0.95, 'número de colaboradores, empregados, número de empregados, qtd funcionários'],
      [0.76, 'porte, porte da empresa, tamanho, tamanho da empresa'],
    ],
  },
  sellers: {
    ownerName: [[0.95, 'nome completo, nome e sobrenome, nome do vendedor, funcionário, colaborador']],
    firstName: [[0.95, 'primeiro nome, nome próprio']],
    lastName: [[1, 'sobrenome, apelido, último nome']],
    ownerEmail: [[1, 'endereço de e-mail, correio eletrônico, correio eletrónico, e-mail corporativo']],
    ownerId: [
      [1, 'matrícula, id do funcionário, código do funcionário, id do usuário, número do funcionário'],
    ],
    title: [[1, 'cargo, função, título, posição, papel']],
    ownerManager: [[1, 'gestor, gerente, chefe, superior, supervisor, reporta a, responsável, líder']],
    capacity: [[1, 'capacidade, número máximo de clientes, máximo de contas, contas máximas']],
    lane: [[0.9, 'tipo de vendedor, tipo de venda, interno ou externo']],
  },
  orders: {
    orderId: [
      [1, 'número do pedido, n° pedido, n° do pedido, id do pedido, id pedido, código do pedido'],
      [1, 'número da encomenda, n° encomenda, id da encomenda'],
      [0.95, 'número da fatura, n° fatura, nota fiscal, id da oportunidade, id do negócio'],
    ],
    orderedOn: [
      [1, 'data do pedido, data pedido, data de fechamento, data da encomenda, data de fecho'],
      [0.95, 'data da fatura, data da venda, data de venda, data, data da compra, data de emissão'],
    ],
    amount: [
      [1, 'valor do pedido, montante, valor total, valor da encomenda, valor líquido, quantia'],
      [0.9, 'valor, total, preço total, receita, vendas, faturamento, total do pedido'],
    ],
    status: [
      [1, 'estado, etapa, fase, status do pedido, etapa do negócio, situação, estágio, estado da encomenda'],
    ],
    isWon: [[1, 'ganho, ganha, vencido']],
    isClosed: [[1, 'fechado, fechada, encerrado']],
    quantity: [[1, 'quantidade, qtd, qtde, unidades']],
    unitPrice: [
      [1, 'preço unitário, valor unitário, preço por unidade'],
      [0.85, 'preço'],
    ],
    discount: [[1, 'desconto, desconto %, percentual de desconto']],
  },
};
