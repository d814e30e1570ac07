def log = new File(basedir, 'build.log').text
assert log.contains('editorial.yml:1:')
assert log.contains('unknown key `excludes`; did you mean `exclude`?')
assert !log.contains('\tat ')
assert !new File(basedir, 'target/editorial').exists()
