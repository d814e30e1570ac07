/** Benchmarks of the parts of a run, by JMH. */
@org.jspecify.annotations.NullMarked
package dev.editorial.bench;
