import * as z from 'zod';
import { text } from './text.ts';

/** The shape of a signal against its normal course. */
export const signalShapes = ['up', 'down', 'flat', 'unknown'] as const;

const shape = () => z.enum(signalShapes);

/** The four golden signals, read together (the term is from "Site Reliability Engineering", O'Reilly 2016, chapter 6). */
export const goldenSignalsSchema = z.strictObject({
  latency: shape().describe('How long requests took.'),
  traffic: shape().describe('How much was asked for.'),
  errors: shape().describe('How much of it went wrong.'),
  saturation: shape().describe('How full the fullest resource was.'),
  saturated: text().optional().describe('Which resource was full.'),
});

export type GoldenSignals = z.output<typeof goldenSignalsSchema>;
export type SignalShape = GoldenSignals['latency'];
