import { expect, test } from 'vitest';
import { findBrokenDiagrams } from '../../../src/io/mermaid/syntax.ts';

const bracket = 'a bracket is not closed, or the text in it holds brackets or quotes and is not in quotes itself';

test('says in words what does not parse', async () => {
  const expected = {
    'graph TD\n A[pool (10)] --> B\n': bracket,
    'graph TD\n A[pool --> B\n': bracket,
    'graph TD\n A((pool) --> B\n': bracket,
    'graph TD\n A --> \n': 'it ends too early',
    'graph TD\n A --> end\n': 'the word "end" is one of its own: write "End", or put it in quotes',
    'graph TD\n subgraph x\n A --> B\n': 'a block such as subgraph, loop or alt has no line "end"',
    'graph TD\n A -- text --> --> B\n': 'an arrow stands where none can',
    'graph TD\n A --> B]\n': 'it holds signs that this kind of diagram does not know',
    'graph TD\n A -> B\n': 'the line cannot be read to its end',
    'sequenceDiagram\n A->B: x\n A B\n': 'the line ends too early',
    'pie\n "a" 3\n': 'a ":" is missing',
    'drawing\n': 'its first line names no kind of diagram',
  };
  const broken = await findBrokenDiagrams(Object.keys(expected));
  expect(Object.fromEntries([...broken].map(([source, { message }]) => [source, message]))).toEqual(expected);
});
