import fc from 'fast-check';

// CI judges a commit, so it always draws the same examples; everywhere else each run draws new ones.
if (process.env['CI']) fc.configureGlobal({ seed: 20_230_626 });
