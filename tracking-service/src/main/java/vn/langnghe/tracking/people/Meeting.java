package vn.langnghe.tracking.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.langnghe.platform.security.CurrentUsers;

/** Notices who comes to the case pages. */
@Configuration(proxyBeanMethods = false)
class Meeting implements WebMvcConfigurer {

    private final People people;

    Meeting(People people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Notice()).addPathPatterns("/cases/**", "/api/cases/**", "/notifications/**");
    }

    private final class Notice implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            var user = CurrentUsers.current();
            if (!user.isAnonymous()) {
                people.met(user);
            }
            return true;
        }
    }
}
