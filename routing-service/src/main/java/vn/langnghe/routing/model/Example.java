package vn.langnghe.routing.model;

import org.jspecify.annotations.Nullable;
import vn.langnghe.routing.domain.Component;
import vn.langnghe.routing.domain.Kind;
import vn.langnghe.routing.domain.Petition;

/** One labelled item: written for training, or confirmed by a person. */
public record Example(
        String unit, @Nullable Kind kind, @Nullable Component component, Petition petition, String source) {

    public Example of(String another) {
        return new Example(another, kind, component, petition, source);
    }
}
