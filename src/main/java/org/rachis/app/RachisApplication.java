package org.rachis.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The way in: starts the whole service in one process, bound to loopback unless configured otherwise. */
@SpringBootApplication(proxyBeanMethods = false)
public class RachisApplication {

    public static void main(String[] args) {
        SpringApplication.run(RachisApplication.class, args);
    }
}
