/** One class for each format of the report. */
@NullMarked
package dev.editorial.report;

import org.jspecify.annotations.NullMarked;
