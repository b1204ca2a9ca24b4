package vn.langnghe.routing.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Probabilities of each unit, kind and component.
 *
 * @param words those that speak most for a unit
 */
public record Verdict(
        Map<String, Double> units,
        Map<String, Double> kinds,
        Map<String, Double> components,
        Function<String, List<String>> words) {}
