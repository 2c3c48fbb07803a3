const calendar = Date;

/** Stops the calendar at a moment (milliseconds); what waits for real time goes on as ever. */
export const stopClock = (moment: number) => {
  globalThis.Date = new Proxy(calendar, {
    apply: () => new calendar(moment).toString(),
    construct: (target, values, called) =>
      // Reflect.construct knows nothing of the type that it makes.
      Reflect.construct(target, values.length > 0 ? values : [moment], called) as Date,
    get: (target, key) => (key === 'now' ? () => moment : (Reflect.get(target, key) as unknown)),
  });
};

export const startClock = () => {
  globalThis.Date = calendar;
};
