import { defineCollection } from 'astro:content';
import { classLoader, postmortemLoader, ruleLoader } from './site/loader.ts';

export const collections = {
  postmortems: defineCollection({ loader: postmortemLoader() }),
  classes: defineCollection({ loader: classLoader() }),
  rules: defineCollection({ loader: ruleLoader() }),
};
