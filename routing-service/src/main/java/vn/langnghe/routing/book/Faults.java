package vn.langnghe.routing.book;

import java.util.List;
import vn.langnghe.platform.web.FieldFault;

/** Faults beside the fields of a form; the list the one at hand stood first in is cut off their names. */
public record Faults(List<FieldFault> all) {

    static final Faults NONE = new Faults(List.of());

    static Faults of(List<FieldFault> faults, String list) {
        return new Faults(faults.stream()
                .map(fault -> new FieldFault(fault.field().replace(list + "[0].", ""), fault.code(), fault.args()))
                .toList());
    }

    public List<FieldFault> at(String field) {
        return all.stream()
                .filter(fault -> fault.field().equals(field) || fault.field().startsWith(field + "["))
                .toList();
    }

    public boolean any() {
        return !all.isEmpty();
    }
}
