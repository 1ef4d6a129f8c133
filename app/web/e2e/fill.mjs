// Fills a form in the open page as a person does, by the form's own description.

const idOf = (...path) => `#f${path.map((part) => `-${part}`).join("")}`;
const yuanToWan = (yuan) => String(Number(yuan) / 10_000);
const labelOf = (spec, value) => spec.options.find((option) => option.value === value)?.label ?? value;

/** A file as the browser hands it over. */
export const asFile = async (name, blob) => ({ name, mimeType: blob.type, buffer: Buffer.from(await blob.arrayBuffer()) });

/** Fills the named fields in the order of the form; those without a value are left alone. */
export async function fillForm(page, form, values, sections = form.sections.map((each) => each.key)) {
  for (const section of form.sections.filter((each) => sections.includes(each.key))) {
    for (const name of section.fields) {
      if (values[name] !== undefined) await fillField(page, form.fields[name], [name], values[name]);
    }
  }
}

async function fillField(page, spec, path, value) {
  const control = page.locator(idOf(...path));
  switch (spec.kind) {
    case "money":
      return control.fill(spec.unit === "万元" ? yuanToWan(value) : String(value));
    case "boolean":
      return control.getByRole("radio", { name: value ? "是" : "否", exact: true }).check();
    case "choice":
      return spec.options.length <= 5 ? control.getByRole("radio", { name: labelOf(spec, value), exact: true }).check() : pick(page, control, labelOf(spec, value));
    case "consent":
      return control.check();
    case "file":
    case "files":
      return upload(page, path, [value].flat());
    case "members":
      for (const name of value) await pick(page, control, name);
      return page.keyboard.press("Escape");
    case "table":
      return fillTable(page, spec, path, value);
    default:
      return control.fill(String(value));
  }
}

async function fillTable(page, spec, path, rows) {
  const table = page.locator(idOf(...path));
  for (const [at, row] of rows.entries()) {
    if ((await table.locator("fieldset").count()) <= at) await table.getByRole("button", { name: "添加一行" }).click();
    for (const [column, cell] of Object.entries(spec.columns)) {
      if (row[column] !== undefined) await fillField(page, cell, [...path, at, column], row[column]);
    }
  }
}

/** Types into the list's own field and takes what it finds. */
async function pick(page, control, label) {
  await control.click();
  await control.fill(label);
  await page.locator(".ant-select-dropdown:visible").getByText(label, { exact: true }).click();
}

async function upload(page, path, files) {
  const slot = page.locator(`div:has(> div > ${idOf(...path)})`);
  await slot.locator("input[type=file]").setInputFiles(files);
  for (const { name } of files) await slot.getByRole("listitem").filter({ hasText: name }).first().waitFor();
}
