def log = new File(basedir, 'build.log').text
assert log.contains('# links/broken-link')
assert log.contains('wiki bad')
