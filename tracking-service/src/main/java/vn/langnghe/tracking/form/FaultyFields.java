package vn.langnghe.tracking.form;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.unbescape.html.HtmlEscape;

/**
 * Marks the faulty fields of a {@link RefusedForm} for whoever listens to a page instead of seeing it, and says behind
 * each what is wrong: no form has to think of it. The script of the house begins at the first one marked.
 */
public final class FaultyFields extends AbstractTemplateHandler {

    private static final Set<String> CONTROLS = Set.of("input", "select", "textarea");
    private static final Set<String> CHOICES = Set.of("checkbox", "radio");
    private static final String FORM = "form";

    private @Nullable RefusedForm refused;
    private boolean inside;
    private @Nullable Fault open;

    /** What is wrong with one field; it has an id of its own so that the field can name it. */
    private record Fault(String id, String why) {}

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        refused = (RefusedForm) context.getVariable(RefusedForm.NAME);
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (refused != null && is(tag, FORM)) {
            inside = refused.is(Objects.requireNonNullElse(tag.getAttributeValue("action"), ""));
        }
        var fault = fault(tag);
        open = fault == null ? open : fault;
        super.handleOpenElement(fault == null ? tag : marked(tag, fault));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        var fault = fault(tag);
        super.handleStandaloneElement(fault == null ? tag : marked(tag, fault));
        if (fault != null && !CHOICES.contains(Objects.requireNonNullElse(tag.getAttributeValue("type"), ""))) {
            say(fault);
        }
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        super.handleCloseElement(tag);
        var name = tag.getElementCompleteName();
        if (FORM.equals(name)) {
            inside = false;
        }
        if (open != null && CONTROLS.contains(name)) {
            say(open);
            open = null;
        }
    }

    private @Nullable Fault fault(IProcessableElementTag tag) {
        if (!inside || refused == null || !CONTROLS.contains(tag.getElementCompleteName())) {
            return null;
        }
        var name = tag.getAttributeValue("name");
        var why = name == null || "hidden".equals(tag.getAttributeValue("type"))
                ? null
                : refused.why(tag.getAttributeValue("id"), name);
        return why == null
                ? null
                : new Fault(Objects.requireNonNullElse(tag.getAttributeValue("id"), name) + "-fault", why);
    }

    private <T extends IProcessableElementTag> T marked(T tag, Fault fault) {
        var described = tag.getAttributeValue("aria-describedby");
        var by = described == null ? fault.id() : described + " " + fault.id();
        return factory().setAttribute(factory().setAttribute(tag, "aria-invalid", "true"), "aria-describedby", by);
    }

    private void say(Fault fault) {
        var attributes = Map.of("class", "error", "id", fault.id());
        super.handleOpenElement(factory().createOpenElementTag("p", attributes, AttributeValueQuotes.DOUBLE, false));
        super.handleText(factory().createText(HtmlEscape.escapeHtml4Xml(fault.why())));
        super.handleCloseElement(factory().createCloseElementTag("p"));
    }

    private static boolean is(IProcessableElementTag tag, String name) {
        return name.equals(tag.getElementCompleteName());
    }

    private IModelFactory factory() {
        return getContext().getModelFactory();
    }
}
