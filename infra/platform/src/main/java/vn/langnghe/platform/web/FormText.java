package vn.langnghe.platform.web;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Text from forms and queries is kept as clean as text from bodies; line ends are those of Unix. */
@ControllerAdvice
class FormText {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(CleanText.of(text.replace("\r\n", "\n")));
            }
        });
    }
}
