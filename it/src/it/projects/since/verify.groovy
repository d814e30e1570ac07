def (before, all, since) = new File(basedir, 'build.log').text.split('Scanning for projects')
assert all.contains('[links/broken-link]')
assert !since.contains('[links/broken-link]')
assert since.contains('not shown: it was there at HEAD')
