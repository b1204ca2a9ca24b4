package vn.langnghe.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.langnghe.intake.limit.RightOfWay;

/** Whoever opens or sends one of the two forms has the right of way, so that already the first item finds it clear. */
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
        rightOfWay.claim();
        return true;
    }
}
