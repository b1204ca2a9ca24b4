package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.langnghe.intake.limit.RightOfWay;

/** Whoever sends or opens one of the two forms, or asks at the desk what a caller said before, goes before the rows of a file. */
@Component
class PeopleFirst implements HandlerInterceptor, WebMvcConfigurer {

    private final RightOfWay rightOfWay;

    PeopleFirst(RightOfWay rightOfWay) {
        this.rightOfWay = rightOfWay;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/submit", "/intake", "/intake/earlier");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        rightOfWay.enter();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        rightOfWay.leave();
    }
}
