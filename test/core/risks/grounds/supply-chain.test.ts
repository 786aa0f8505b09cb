import { describe, expect, test } from 'vitest';
import { places, system } from '#test/fixtures/arrows.ts';

// Each ground for a finding stands beside a system that looks alike and lacks it.

describe('the supply chain', () => {
  const vendor = (...more: readonly string[]) =>
    system(['Images:container-registry > Update:deployment-pipeline > Triage:inference-service', ...more], {
      inside: { Hospital: ['Update', 'Triage', 'Build'] },
    });

  test('reaches to a registry beyond the boundary that nothing drawn fills', () => {
    expect(places(vendor(), 'ML06')).toContain('Update attached');
    expect(places(vendor('Build:deployment-pipeline > Images'), 'ML06')).not.toContain('Update attached');
  });

  test('does not call a registry open that the internet reaches only after signing in', () => {
    const registry = (...yes: readonly string[]) =>
      places(
        system(['Fit:training > Images:container-registry > Scorer:inference-service'], { yes: { Images: yes } }),
        'ML06',
      );
    expect(registry('internet-exposed')).toContain('Images attached');
    expect(registry('internet-exposed', 'access-controlled')).not.toContain('Images attached');
  });
});
