package vn.langnghe.platform.web;

import jakarta.validation.Validator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;
import vn.langnghe.platform.pages.PageFrame;

@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebAutoConfiguration {

    @Bean
    Problems problems(MessageSource messages) {
        return new Problems(messages);
    }

    @Bean
    ProblemAnswer problemAnswer(
            Problems problems,
            JsonMapper json,
            @Lazy LocaleResolver localeResolver,
            @Lazy ViewResolver viewResolver,
            PageFrame frame) {
        return new ProblemAnswer(problems, json, localeResolver, viewResolver, frame);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemAnswer answer) {
        return new ProblemErrorController(answer);
    }

    @Bean
    @Order(0)
    Diagnosis knownTrouble() {
        return new KnownTrouble();
    }

    @Bean
    @Order(10)
    Diagnosis jsonTrouble() {
        return new JsonTrouble();
    }

    @Bean
    @Order(20)
    Diagnosis validationTrouble() {
        return new ValidationTrouble();
    }

    @Bean
    @Order(30)
    Diagnosis accessTrouble() {
        return new AccessTrouble();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Diagnosis requestTrouble() {
        return new RequestTrouble();
    }

    @Bean
    WebMvcConfigurer problemResolution(ObjectProvider<Diagnosis> diagnoses, ProblemAnswer answer) {
        return new WebMvcConfigurer() {
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                // After @ExceptionHandler methods, before Spring's own answers.
                resolvers.add(1, new ProblemResolver(diagnoses.orderedStream().toList(), answer));
            }
        };
    }

    @Bean
    ServerHttpMessageConvertersCustomizer cleanJson(JsonMapper json, Validator validator) {
        var mapper = json.rebuild()
                .addModule(new CarefulReading())
                .addHandler(new ForgivingReader())
                .build();
        return converters -> converters.withJsonConverter(new CollectingJsonConverter(mapper, validator));
    }

    @Bean
    FormText formText() {
        return new FormText();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.dao.DataAccessException")
    static class Store {

        @Bean
        @Order(40)
        Diagnosis storeTrouble() {
            return new StoreTrouble();
        }
    }
}
