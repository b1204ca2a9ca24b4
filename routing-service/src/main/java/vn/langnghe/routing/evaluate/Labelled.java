package vn.langnghe.routing.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a file of labelled items; a label is null where readers did not agree. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Labelled(
        String id,
        String text,
        List<String> units,
        @JsonProperty("pci_component") @Nullable String component,
        @Nullable String kind,
        @JsonProperty("agency_as_published") @Nullable String agency) {}
