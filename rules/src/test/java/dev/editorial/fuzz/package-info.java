/** Any bytes in every place where bytes come in. */
@org.jspecify.annotations.NullMarked
package dev.editorial.fuzz;
