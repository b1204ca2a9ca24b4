package vn.langnghe.intake.reply.wording;

import java.util.Map;
import java.util.Optional;

/** Words the department changed. */
public interface OwnTemplates {

    Optional<Template> find(String key);

    Map<String, Template> all();

    void put(Template template, String by);
}
