/** What tests of rules are written with. */
package dev.editorial.testing;
