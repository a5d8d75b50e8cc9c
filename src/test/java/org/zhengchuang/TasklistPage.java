package org.zhengchuang;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** How somebody fills in what is open in Tasklist, and hands it in. */
public final class TasklistPage {

    /** What stands in the fields of a Camunda Form, field by field. */
    private static final String TYPED =
            "[...document.querySelectorAll('.fjs-container :is(input, textarea)')].map((one) => one.value)";

    private TasklistPage() {}

    /** A field of a Camunda Form, which takes it in once it is left. */
    public static void fill(Page page, String label, String text) {
        var field = page.getByLabel(label);
        field.fill(text);
        field.press("Tab");
    }

    /** A date of a Camunda Form. */
    public static void date(Page page, String label, String day) {
        fill(page, label, day.replace('-', '/'));
    }

    /** Adds a measure to the plan. */
    public static void measure(Page page, int row, String direction, String person, String due) {
        page.getByText("添加一行").click();
        var cells =
                page.locator(".zc-table").last().locator("tbody tr").nth(row).locator("td");
        cells.nth(0).locator("textarea, input").fill("措施" + (row + 1) + "(示例)");
        choose(cells.nth(1), direction);
        choose(cells.nth(2), "严密组织生活");
        choose(cells.nth(3), "确保安全稳定");
        choose(cells.nth(4), person);
        cells.nth(5).locator("input").first().fill(due);
        cells.nth(6).locator("textarea, input").fill("完成 3 项");
    }

    public static void choose(Locator cell, String option) {
        cell.locator("input").fill(option);
        cell.locator("input").press("Tab");
    }

    /** Whatever has the focus is left first, as by a person who moves to the button. */
    public static void submit(Page page) {
        page.keyboard().press("Tab");
        try {
            assertThat(complete(page)).isEnabled();
        } catch (AssertionError disabled) {
            throw new AssertionError("Cannot be completed with " + page.evaluate(TYPED), disabled);
        }
        page.waitForResponse(
                answer -> answer.url().endsWith("/submit-form"),
                () -> complete(page).click());
    }

    public static Locator complete(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("完成").setExact(true));
    }
}
