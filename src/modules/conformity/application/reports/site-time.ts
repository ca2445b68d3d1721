import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import type { InspectedArticle } from '../first-article-account';
import type { PrintedArticle } from './first-article-input';

/** Moments by the clock of the site, as reports print them. */
@Injectable()
export class SiteTime {
  constructor(
    private readonly settings: Settings,
    private readonly floor: FloorClock,
  ) {}

  /** Empty for what has not happened. */
  moment(at: Date | string | null): string {
    if (at === null) return '';
    return DateTime.fromJSDate(new Date(at), { zone: this.settings.get('zone') }).toFormat('yyyy-MM-dd HH:mm');
  }

  now(): string {
    return this.moment(this.floor.now());
  }

  /** First articles with the moments of their signatures. */
  articles(articles: readonly InspectedArticle[]): PrintedArticle[] {
    return articles.map(({ signatures, ...article }) => ({
      ...article,
      signatures: signatures.map(({ signedAt, ...signature }) => ({ ...signature, at: this.moment(signedAt) })),
    }));
  }
}
