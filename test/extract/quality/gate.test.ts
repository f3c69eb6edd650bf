import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TextLayer } from '../../../src/domain/text-layer.ts';
import { judgeText } from '../../../src/extract/quality/gate.ts';

const RESUME = `Rowan Ashgrove
rowan@example.org

Summary
Programme manager with eleven years of experience in freight and retail.

Experience
Senior Project Manager, Umbra Freight, Jan 2016 - Present
Led the replacement of a warehouse system in nine countries, and reported to the steering group.
Built the project office, its reporting and its budget from nothing.
Project Manager, Tallow & Sons, 03/2012 - 12/2015
Ran two vendor contracts for the point of sale, and closed both of them ahead of their terms.

Education
Bachelor of Science, University of Leeds, 2009

Skills
Planview, Jira, PRINCE2`;

const GERMAN = `Lebenslauf
Berufserfahrung
Projektleiter bei der Schatten Fracht GmbH seit 2016
Leitung der Einführung eines neuen Systems für das Lager in neun Ländern und Bericht an den Vorstand.
Aufbau eines Büros für Projekte mit dem Auftrag, die Kosten und die Termine im Blick zu behalten.
Verantwortlich für das Budget und für die Verträge mit den Lieferanten in der Region.
Ausbildung
Studium der Informatik an der Universität zu Köln mit dem Abschluss als Diplom
Kenntnisse in der Planung von Projekten und in der Führung von Gruppen aus mehreren Ländern`;

const FRENCH = `Profil
Chef de projet avec dix ans dans le transport et la distribution, pour des clients en Europe.
Expérience
Responsable du remplacement du système de gestion des stocks dans neuf pays pour une société de transport.
Mise en place du bureau des projets et du suivi des coûts avec les équipes de la direction.
Formation
Diplôme de l'université de Lyon dans le domaine de la gestion et des systèmes, avec mention
Compétences dans la conduite du changement et dans la négociation des contrats avec les fournisseurs`;

const RECIPE = `Take four large onions and slice them as thin as you can. Melt the butter in a heavy pan, and when it
foams put in the onions with a pinch of salt. Let them cook over a low heat for an hour, and stir them now
and then so that they do not catch. When they are soft and brown pour in the wine and let it boil away. Add
the stock, bring the pot to the boil and let it simmer for half an hour. Toast the bread on both sides, rub
it with garlic and lay a slice in each bowl. Ladle the soup over the bread, cover it with grated cheese and
set the bowls under a hot grill until the cheese is golden. Serve at once, with more bread beside it. What
is left keeps for two days in a cold place, and tastes even better when it is warmed up again slowly.`;

function layerOf(text: string): TextLayer {
  return { text, blocks: [], pages: [], hidden: [], geometry: null, origin: 'native' };
}

function codeOf(text: string): string {
  const judged = judgeText(layerOf(text));
  return judged.untagged?.code ?? judged.quality;
}

describe('the quality gate', () => {
  test.each([
    ['a resume', RESUME, 'ok'],
    [
      'a resume with a French school and employer',
      `${RESUME}\nÉcole de la Marine et des Arts de Paris`,
      'ok',
    ],
    ['a list of tools, without a sentence', 'Jira, Planview, Excel, Visio, SQL, '.repeat(30), 'ok'],
    ['a short note', 'Project manager, free from May, references on request.', 'ok'],
    ['no letters', '1999 - 2004', 'empty'],
    ['nothing', '', 'empty'],
    ['German', GERMAN, 'not_english'],
    ['French', FRENCH, 'not_english'],
    [
      'Greek',
      'Διευθυντής έργων με εμπειρία στις μεταφορές και στο εμπόριο. '.repeat(4),
      'not_english',
    ],
    ['a recipe', RECIPE, 'not_a_resume'],
    [
      'a recipe by somebody with a history',
      `${RECIPE}\nExperience: chef, 2010 - 2014, Hotel Umbra`,
      'ok',
    ],
    ['private-use characters', '\ue041\ue042\ue043\ue044 '.repeat(30), 'fonts_unmappable'],
    ['letters of no language', 'Xqwrt zxcvb nmlkj hgfdp qwrts. '.repeat(20), 'fonts_unmappable'],
    ['some lost characters', `${RESUME}${'\ufffd'.repeat(20)}`, 'degraded'],
    ['one lost character', `${RESUME}\ufffd`, 'ok'],
  ])('%s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('a refusal says what is wrong and what to do, and quotes nothing', () => {
    const { untagged } = judgeText(layerOf(GERMAN));
    expect(untagged).toMatchObject({
      message: expect.stringMatching(/^[A-Z].*\.$/),
      action: expect.stringMatching(/^[A-Z].*\.$/),
    });
    expect(JSON.stringify(untagged)).not.toContain('Schatten');
  });

  test('any text gets a judgement, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const layer = layerOf(text);
        expect(judgeText(layer)).toEqual(judgeText(layer));
      }),
    );
  });
});
