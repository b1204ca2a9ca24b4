/** What the work cost: hours of officers and of enterprises, by rates the department sets and prints. */
@NullMarked
package vn.langnghe.reporting.cost;

import org.jspecify.annotations.NullMarked;
