package vn.langnghe.intake.web;

import vn.langnghe.intake.bulk.RowResult;
import vn.langnghe.platform.web.FieldFault;

/** Writes the result of an import as it comes. */
interface ResultWriter {

    boolean hasBegun();

    void row(RowResult result);

    void stopped(FieldFault why);

    void end();
}
