// Checks the lane guessed from a job title, before the accounts are asked.
import { describe, expect, it } from 'vitest';
import { guessLane, LaneEvidence } from '../../shared/actions/import-lane-guess';
import { laneOfTitle } from '../../shared/actions/title-lane';
import { emptyBook } from './import-harness';

describe('lane by title', () => {
  it.each([
    ['Inside Sales Representative', 'inside'],
    ['SDR', 'inside'],
    ['Business Development Representative (BDR)', 'inside'],
    ['Vertriebsinnendienst', 'inside'],
    ['Mitarbeiterin im Innendienst', 'inside'],
    ['Commercial sédentaire', 'inside'],
    ['Televentas', 'inside'],
    ['Venditore interno', 'inside'],
    ['Vendas internas', 'inside'],
    ['Medewerker Verkoop Binnendienst', 'inside'],
    ['Account Executive', 'field'],
    ['Senior Field Sales Rep', 'field'],
    ['Outside Sales', 'field'],
    ['Territory Manager', 'field'],
    ['Key Account Manager', 'field'],
    ['Außendienstmitarbeiter', 'field'],
    ['Gebietsverkaufsleiterin', 'field'],
    ['Commercial itinérant', 'field'],
    ['Ejecutivo de cuentas', 'field'],
    ['Agente di zona', 'field'],
    ['Executivo de Contas', 'field'],
    ['Vertegenwoordiger', 'field'],
    ['Product Specialist', 'specialist'],
    ['Solutions Consultant', 'specialist'],
    ['Pre-Sales Engineer', 'specialist'],
    ['Field Application Engineer', 'specialist'],
    ['Inside Sales Specialist', 'inside'],
    ['Produktspezialist', 'specialist'],
    ['Ingénieur avant-vente', 'specialist'],
    ['Especialista', 'specialist'],
    ['Sales Representative', null],
    ['Vice President, Sales', null],
    ['Sales Manager', null],
    ['Aerospace Buyer', null],
    ['', null],
    [`Inside ${'x'.repeat(5000)}`, null],
  ])('I157 guesses from %s: %s', (title, lane) => {
    expect(laneOfTitle(title)).toBe(lane);
  });

  it('I157 asks the accounts when the title says nothing', () => {
    expect(guessLane(emptyBook(), new LaneEvidence(), 'Inside Sales')).toEqual({
      lane: 'inside',
      why: 'by title',
    });
    expect(guessLane(emptyBook(), new LaneEvidence(), 'Sales Manager')).toBeNull();
    expect(guessLane(emptyBook(), new LaneEvidence())).toBeNull();
  });
});
