def verdict = { execution -> new File(basedir, "target/editorial/$execution/editorial.json").text }
assert verdict('xml') == verdict('yaml')

// They say something: without them it is another one.
assert verdict('xml') != verdict('neither')
