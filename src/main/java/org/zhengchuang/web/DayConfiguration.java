package org.zhengchuang.web;

import java.time.LocalDate;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhengchuang.engine.Days;

/** How a day in a request's parameter is read; one that nobody can mean is refused before any database is asked. */
@Configuration(proxyBeanMethods = false)
class DayConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry formats) {
        formats.addConverter(new ToDay());
    }

    private static final class ToDay implements Converter<String, LocalDate> {

        @Override
        public LocalDate convert(String text) {
            return text.isBlank() ? null : Days.parse(text.strip());
        }
    }
}
