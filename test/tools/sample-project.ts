import { writeProjectFile } from '#core/formats/mltw.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';

// Prints the credit-scoring system as a project file.
process.stdout.write(writeProjectFile({ model: creditScoring(), catalogueVersion: '2023.1' }));
