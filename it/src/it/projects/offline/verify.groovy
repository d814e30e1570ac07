def (before, first, offline) = new File(basedir, 'build.log').text.split('Scanning for projects')
assert offline.contains('No findings in 2 pages')
assert offline.contains('BUILD SUCCESS')
assert !(offline =~ /Download|transfer/)
