/** From pages to the wiki: profiles, link resolution, anchors, the ledger and the graph. */
@NullMarked
package dev.editorial.wiki;

import org.jspecify.annotations.NullMarked;
