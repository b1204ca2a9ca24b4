package vn.langnghe.tracking.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * The form that was sent and refused, as its page shows it again.
 *
 * @param action how its address ends; of a page with one form, null
 * @param faults what is wrong, by the name of the field, or by its id where several have the same name
 */
public record RefusedForm(@Nullable String action, Map<String, String> faults) {

    static final String NAME = "refusedForm";

    /** Shows the faults above the form, and each at its field. */
    public static void show(Model model, @Nullable String action, List<Map<String, String>> errors) {
        var faults = new LinkedHashMap<String, String>();
        errors.forEach(
                error -> faults.putIfAbsent(name(error.getOrDefault("field", "")), error.getOrDefault("message", "")));
        model.addAttribute("errors", errors);
        model.addAttribute(NAME, new RefusedForm(action, faults));
    }

    /** The same for a form with several rows: a fault belongs to the control with the id that {@code control} finds. */
    public static void show(Model model, List<Map<String, String>> errors, UnaryOperator<String> control) {
        var faults = new LinkedHashMap<String, String>();
        errors.forEach(error ->
                faults.putIfAbsent(control.apply(error.getOrDefault("field", "")), error.getOrDefault("message", "")));
        model.addAttribute("errors", errors);
        model.addAttribute(NAME, new RefusedForm(null, faults));
    }

    /** Shows them at their fields alone: the page says above why it refused. */
    public static void show(Model model, String action, Map<String, String> faults) {
        model.addAttribute(NAME, new RefusedForm(action, faults));
    }

    /** Of {@code items[3].kinds[0]} it is the field {@code kinds}: a page shows one item. */
    public static String name(String field) {
        var last = field.substring(field.lastIndexOf('.') + 1);
        var index = last.indexOf('[');
        return index < 0 ? last : last.substring(0, index);
    }

    @Nullable
    String why(@Nullable String id, String name) {
        var ofTheOne = id == null ? null : faults.get(id);
        return ofTheOne == null ? faults.get(name) : ofTheOne;
    }

    boolean is(String address) {
        return action == null || address.endsWith(action);
    }
}
