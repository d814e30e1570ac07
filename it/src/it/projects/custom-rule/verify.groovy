def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 1, Failures: 0')
assert log.contains('products/lamp.md:1:1 the product has no `price`')
assert log.contains('The wiki is inconsistent: 1 error, 0 warnings')
assert new File(basedir, 'build.log').text.contains('MojoFailureException')
