package vn.langnghe.tracking.form;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets {@link FaultyFields} look at every page. */
@Component
public class FormDialect implements IPostProcessorDialect {

    private static final int USUAL = 1000;

    @Override
    public String getName() {
        return "forms";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return USUAL;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, FaultyFields.class, USUAL));
    }
}
