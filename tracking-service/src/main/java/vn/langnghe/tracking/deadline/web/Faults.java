package vn.langnghe.tracking.deadline.web;

import java.util.List;
import vn.langnghe.platform.web.FieldFault;
import vn.langnghe.platform.web.InvalidInput;
import vn.langnghe.tracking.domain.deadline.Fault;

/** Says the domain's faults in the words of the web. */
final class Faults {

    private Faults() {}

    static InvalidInput invalid(List<Fault> faults) {
        return new InvalidInput(faults.stream()
                .map(fault ->
                        new FieldFault(fault.field(), fault.code(), fault.args().toArray()))
                .toList());
    }
}
