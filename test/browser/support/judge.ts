import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Locale } from '#libs/texts';
import type { Seat } from './seat';

interface Judgement {
  /** Words of the school's data, which stay as they are in every language. */
  readonly data: readonly (string | RegExp)[];
  /** Where the picture goes. */
  readonly shot: string;
}

/** Whatever is wrong with the page that is open, in words; its picture is kept to be looked at. */
export async function judge({ page, locale }: Seat, { data, shot }: Judgement): Promise<string[]> {
  await page.screenshot({ path: shot });
  return [
    ...(await barriers(page)),
    ...(await foreignWords(page, locale, data)).map((text) => `foreign: ${text}`),
    ...((await scrollsSideways(page)) ? ['the page scrolls sideways'] : []),
  ];
}

/** Serious and critical findings of axe, each with the places. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** True when the page is wider than its window. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** What a person can read: texts that are shown, and the words of fields and pictures; but no codes of ours. */
function readable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        !parent?.checkVisibility() ||
        parent.closest('script, style, noscript, [aria-hidden="true"], [translate="no"]')
      )
        continue;
      const text = (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
      if (text) found.add(text);
    }
    // An icon is called by its drawing; what it stands for is said by the words beside it.
    for (const name of ['aria-label', 'placeholder', 'alt', 'title']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        const text = element.getAttribute(name)?.trim();
        if (text && element.checkVisibility() && !element.closest('[aria-hidden="true"], .anticon')) found.add(text);
      }
    }
    return [...found];
  });
}

/** Latin words a Chinese page may show: standards, units, codes of the school, names of files. */
const LATIN = new Set(
  (
    'LineLab English OPC UA PDF STEP Excel BOM PIN MES OEE CNC CNY AGV SPC NCR VCI COM ID IP URL Ra GB ISO ' +
    'SignAndEncrypt Basic Sha bar mm min max rpm mL MPa kPa kN Hz kW kB MB ' +
    'admin head teacher technician partner student Linelab ' +
    'Rack Turn Mill Measure Arm Tight Pack Wash'
  ).split(' '),
);
/** Labels that components of antd have in no other language. */
const COMPONENTS = new Set(['Select all', 'Increase Value', 'Decrease Value']);
/** Codes that are data: numbers of orders, materials, stations, files, addresses. */
const CODES = [
  /\bopc\.tcp:\S+/g,
  /\b[\w-]+\.(pdf|xlsx|step|prg)\b/gi,
  /\b\S+@\S+\b/g,
  /\bstudent\d\d\b/g,
  /\b[A-Z][A-Z0-9]*(-[A-Z0-9]+)+\b/g,
  /\b[A-Z]{2,}\d*\b/g,
  /\b[A-Z]+\d+[A-Z0-9./-]*\b/g,
  /\b\d+[A-Z][A-Za-z]+\d+\b/g,
];

/**
 * What a page shows in the other language. On a Chinese page: Latin words that are neither codes nor units; on an
 * English one: Chinese that is not among the data of the school.
 */
async function foreignWords(page: Page, locale: Locale, data: readonly (string | RegExp)[]): Promise<string[]> {
  const texts = await readable(page);
  return texts.filter((text) => {
    if (COMPONENTS.has(text)) return false;
    const own = data.reduce<string>((rest, each) => rest.replaceAll(each, ' '), text);
    // A place in a sentence that nothing was put into.
    if (/\{\w+\}/.test(own)) return true;
    if (locale === 'en') return /\p{Script=Han}/u.test(own);
    const rest = CODES.reduce<string>((left, code) => left.replaceAll(code, ' '), own);
    return (rest.match(/[A-Za-z]{3,}/g) ?? []).some((word) => !LATIN.has(word));
  });
}
