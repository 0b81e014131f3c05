// oxlint-disable vitest/valid-expect -- vitest's second argument of expect says which of many things failed
import { describe, expect, it } from 'vitest';
import { now, ms, hour, doubles, missing, peopleKeys, joined, plenaryOf, allows, total, faultsOf } from './checks.js';
import {
  charterArticles,
  charterVersions,
  clausesOf,
  encounters,
  mandates,
  organisations,
  personEndorsements,
  revise,
} from './index.js';

describe('the charter', () => {
  const textOf = (key: string, version: 1 | 2): string | null => {
    const article = charterArticles.find((one) => one.key === key);
    if (!article || article.part > version) return null;
    return version === 2 ? revise(article.text, article.edits ?? []) : article.text;
  };

  it('is numbered without a hole, changes a little between versions, and is adopted where it says', () => {
    const numbers = (part: 1 | 2): number[] =>
      charterArticles.filter((one) => one.part === part).map((one) => one.number);
    expect(numbers(1)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(numbers(2)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const changed = charterArticles.filter(({ key, part }) => part === 1 && textOf(key, 1) !== textOf(key, 2));
    expect(changed.length).toBeGreaterThanOrEqual(3);
    for (const version of charterVersions) {
      const effects = plenaryOf(version.adoptedAt).agenda.flatMap(({ decisions = [] }) =>
        decisions.map(({ effect }) => effect),
      );
      expect(effects).toContainEqual({ kind: 'charter', version: version.number });
      expect(allows('adopt-charter', ms(plenaryOf(version.adoptedAt).from))).toBe(true);
    }
  });

  it('is debated before it is adopted, quoting its words', () => {
    for (const { part, text, debate = [] } of charterArticles) {
      const version = charterVersions.find(({ number }) => number === part);
      if (!version) throw new Error(`no version ${part}`);
      expect(faultsOf(debate, ms(version.debatedFrom), ms(plenaryOf(version.adoptedAt).from), clausesOf(text))).toEqual(
        [],
      );
    }
  });

  it('is signed once a version by persons, while that version is in force', () => {
    expect(doubles(personEndorsements.map(({ person, version }) => `${person} ${version}`))).toEqual([]);
    for (const { person, version, on } of personEndorsements) {
      const inForce = charterVersions.filter(({ adoptedAt }) => ms(plenaryOf(adoptedAt).to) < ms(on)).at(-1);
      expect(inForce?.number, `${person} ${on}`).toBe(version);
      expect(allows('endorse-charter', ms(on)), `${person} ${on}`).toBe(true);
      expect(ms(joined.get(person)?.joinedOn ?? '2099-01-01'), person).toBeLessThanOrEqual(ms(on));
      expect(ms(joined.get(person)?.leftOn ?? '2099-01-01'), person).toBeGreaterThan(ms(on));
    }
  });

  it('is endorsed in its version in force, by verified signatories, with reservations on its articles', () => {
    for (const { key, representatives, endorsements } of organisations) {
      for (const { signedOn, signatory, charterVersion, ratification, reservations, withdrawn } of endorsements) {
        const verified = representatives.find(({ person }) => person === signatory);
        expect(ms(verified?.verifiedOn ?? '2099-01-01'), key).toBeLessThanOrEqual(ms(signedOn));
        const inForce = charterVersions.filter(({ adoptedAt }) => ms(plenaryOf(adoptedAt).to) < ms(signedOn)).at(-1);
        expect(inForce?.number, key).toBe(charterVersion);
        expect(allows('endorse-charter', ms(signedOn)), key).toBe(true);
        expect(ms(ratification.on)).toBeLessThan(ms(signedOn));
        expect(total(ratification)).toBeLessThanOrEqual(ratification.electorate);
        for (const { article } of reservations)
          expect(textOf(article, charterVersion), `${key} ${article}`).not.toBeNull();
        if (withdrawn) expect(ms(withdrawn.on)).toBeGreaterThan(ms(signedOn));
      }
    }
  });
});

describe('scenario A', () => {
  it('has four solicitations, filed by verified representatives, published, answered after the mandate', () => {
    const filed = organisations.flatMap(({ representatives, solicitation }) =>
      solicitation ? [{ representatives, solicitation }] : [],
    );
    expect(filed).toHaveLength(4);
    for (const { representatives, solicitation } of filed) {
      const verified = representatives.find(({ person }) => person === solicitation.by);
      const times = [
        verified?.verifiedOn,
        solicitation.filedOn,
        solicitation.publishedOn,
        '2019-05-28T21:45',
        solicitation.answer?.on,
      ];
      const instants = times.map((time) => ms(time ?? '2099-01-01'));
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
    }
  });

  it('gives a mandate on 28 May and meets on 17, 19 and 20 June, one report staying due', () => {
    const june = encounters.filter(({ mandate }) => mandate === 'juin-2019');
    expect(plenaryOf(5).from).toBe('2019-05-28T18:30');
    expect(plenaryOf(6).from).toBe('2019-06-25T18:30');
    expect(june.map(({ at }) => at.slice(0, 10))).toEqual(['2019-06-17', '2019-06-19', '2019-06-20']);
    expect(june.filter(({ report }) => report === null).map(({ reportDueAt }) => reportDueAt)).toEqual([6]);
  });

  it('holds every encounter under a mandate valid that day, by its holders, reported before the plenary', () => {
    for (const {
      key,
      mandate,
      at,
      endsAt,
      delegates,
      organisation,
      representatives,
      report,
      reportDueAt,
      agenda,
      debate,
    } of encounters) {
      const given = mandates.find((one) => one.key === mandate);
      if (!given) throw new Error(`${key} has no mandate`);
      expect(ms(at)).toBeGreaterThan(ms(plenaryOf(given.plenary).to));
      expect(ms(at)).toBeLessThan(ms(given.to));
      expect(missing(delegates, new Set(given.holders))).toEqual([]);
      const host = organisations.find((one) => one.key === organisation);
      expect(missing(representatives, new Set(host?.representatives.map(({ person }) => person)))).toEqual([]);
      expect(ms(endsAt)).toBeGreaterThan(ms(at));
      if (report) expect(ms(report.on)).toBeLessThan(ms(plenaryOf(reportDueAt).from));
      const clauses = [...agenda, ...clausesOf(report?.summary ?? '')];
      expect(faultsOf(debate, ms(endsAt), now.getTime(), clauses), key).toEqual([]);
      const quoted = debate.filter(({ quote }) => quote !== undefined && report?.summary.includes(quote));
      for (const { hours } of quoted) expect(ms(endsAt) + hours * hour).toBeGreaterThan(ms(report?.on ?? '2099-01-01'));
    }
  });

  it('decides each mandate where it says', () => {
    for (const { key, plenary: number, holders } of mandates) {
      expect(missing(holders, peopleKeys)).toEqual([]);
      const effects = plenaryOf(number).agenda.flatMap(({ decisions = [] }) => decisions.map(({ effect }) => effect));
      expect(effects).toContainEqual({ kind: 'mandate', mandate: key });
      expect(allows('give-mandates', ms(plenaryOf(number).from))).toBe(true);
    }
  });
});

describe('scenario C', () => {
  it('records 120 voters at 90 %, 8 % and 1 %, and two reservations', () => {
    const signed = organisations
      .flatMap(({ endorsements }) => endorsements)
      .find(({ ratification }) => ratification.electorate === 120);
    const share = (count: number): number => Math.floor((100 * count) / 120 + 0.5);
    expect(signed?.reservations.map(({ article }) => article)).toEqual(['II-4', 'II-9']);
    expect(share(signed?.ratification.for ?? 0)).toBe(90);
    expect(share(signed?.ratification.against ?? 0)).toBe(8);
    expect(share(signed?.ratification.abstain ?? 0)).toBe(1);
  });
});
