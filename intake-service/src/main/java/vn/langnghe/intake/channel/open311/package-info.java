/** GeoReport v2: what city software speaks. Only what came in this way is shown this way, and never anything restricted. */
@NullMarked
package vn.langnghe.intake.channel.open311;

import org.jspecify.annotations.NullMarked;
