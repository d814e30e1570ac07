def (before, failing, accepting, passing, elsewhere, passingToo) = new File(basedir, 'build.log').text.split('Scanning for projects')
assert failing.contains('`mvn editorial:baseline` accepts what is found today')
assert failing.contains('MojoFailureException')
assert accepting =~ /editorial-baseline\.tsv accepts \d+ findings?; commit it/
assert passing.contains('in the baseline')
assert new File(basedir, 'known.tsv').text == new File(basedir, 'editorial-baseline.tsv').text
