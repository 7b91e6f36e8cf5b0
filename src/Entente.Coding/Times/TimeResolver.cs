using NodaTime;

namespace Entente.Coding.Times;

/// <summary>Counts readings from the day of writing, or from the time that the text has reached, in text order. One for each text.</summary>
internal sealed class TimeResolver
{
    // Earnings reports say "a year earlier" within a few sentences of the quarter that they compare.
    private const int QuarterReach = 250;

    // A story's next day is named within a paragraph or two.
    private const int StoryReach = 150;

    private readonly TimeText _text;
    private readonly LocalDate? _anchor;
    private readonly Func<TimeReading, Tense> _tense;
    private LocalDate? _reached;
    private LocalDate? _reachedMonth;
    private LocalDate? _reachedYear;
    private (int Year, int Quarter, int Token)? _quarter;
    private (LocalDate Day, int Token)? _story;
    private int _longer = -1;

    /// <summary>Begins at the day of writing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="anchor">The day of writing; null when unknown.</param>
    /// <param name="tense">Tells the tense of what a reading dates.</param>
    public TimeResolver(TimeText text, LocalDate? anchor, Func<TimeReading, Tense> tense) => (_text, _anchor, _tense) = (text, anchor, tense);

    /// <summary>The TIMEX3 value of the next reading.</summary>
    public string Resolve(TimeReading reading)
    {
        string value = reading.Shape switch
        {
            TimeShape.Calendar => Calendar(reading),
            TimeShape.Season => Season(reading),
            TimeShape.Quarter => Quarter(reading),
            TimeShape.Holiday => Holiday(reading),
            TimeShape.Shift => Shift(reading),
            TimeShape.Length => Length(reading),
            _ => reading.Value ?? Period(reading),
        };
        if (reading.Type is TimeType.Date or TimeType.Time && reading.Period is null && ValueDays.Of(value) is { From: { } day })
        {
            Reach(reading, value, LocalDate.FromDateOnly(day));
            Follow(reading, LocalDate.FromDateOnly(day));
        }

        return value;
    }

    // "In March 1988 … the following month … later that year": month and year are reached where they are said, not with every Monday.
    private void Reach(TimeReading reading, string value, LocalDate day)
    {
        bool shift = reading.Shape == TimeShape.Shift;
        bool saysYear = reading.Year is not null || reading.YearShift is not null || shift && reading.Unit == TimeUnit.Year && value.Length == 4;
        bool saysMonth = reading.Month > 0 || shift && reading.Unit == TimeUnit.Month;
        _reached = value.Length >= 10 ? day : _reached;
        _reachedMonth = saysMonth ? day : _reachedMonth;
        _reachedYear = saysYear || saysMonth ? day : _reachedYear;
    }

    private LocalDate? Reached(TimeUnit unit) => unit switch
    {
        TimeUnit.Year or TimeUnit.Half => _reachedYear,
        TimeUnit.Month => _reachedMonth,
        > TimeUnit.Year => null,
        _ => _reached,
    };

    private string Calendar(TimeReading reading)
    {
        if (reading.Month == 0 && reading.Weekday == 0)
        {
            return reading.Year is { } year ? TimeValues.Year(year) + (reading.IsQuarter && QuarterOf(reading) is { } quarter ? $"-Q{quarter.Quarter}" : "")
                // An hour at the head of a paragraph is an entry of the day's log.
                : WithTime(_text[reading.First].Broken ? _anchor ?? _reached : _reached ?? _anchor, reading);
        }

        if (reading.Month == 0)
        {
            return _anchor is { } from ? WithTime(CalendarChoice.Weekday(from, reading.Weekday, reading.Direction, _tense(reading)), reading) : Timed($"XXXX-WXX-{reading.Weekday}", reading);
        }

        int? known = reading.Year ?? (reading.IsNarrative ? _reachedYear?.Year : null) ?? StoryYear(reading) ?? (reading.YearShift is { } shift && _anchor is { } now ? now.Year + shift : null);
        known ??= reading.YearShift is null && _anchor is { } anchor ? CalendarChoice.Year(anchor, reading, _tense(reading), OpensSentence(reading)) : null;
        string month = known is { } y ? $"{TimeValues.Year(y)}-{TimeValues.Two(reading.Month)}" : $"XXXX-{TimeValues.Two(reading.Month)}";
        // "Feb. 30" is a slip of the pen somewhere in February.
        bool exists = reading.Day <= DateTime.DaysInMonth(known is >= 1 and <= 9999 and { } of ? of : 2000, reading.Month);
        return reading.Day == 0 || !exists ? month : Timed($"{month}-{TimeValues.Two(reading.Day)}", reading);
    }

    private bool OpensSentence(TimeReading reading)
    {
        int first = reading.First - (_text.IsAny(reading.First - 1, "in", "on") ? 1 : 0);
        return _text.IsCapital(first) && (first == 0 || _text[first].Broken || _text[first - 1].Kind == TimeTokenKind.Mark && _text.IsAny(first - 1, ".", "!", "?", "\"", "”"));
    }

    // "On March 2, 2015, … On March 25, …": a story that began with a day of another year goes on in it, until the text comes back to the day of writing.
    private int? StoryYear(TimeReading reading) =>
        _story is { } begun && begun.Day.Year < _anchor?.Year && reading is { Day: > 0, YearShift: null, Direction: null, Weekday: 0 } && reading.First - begun.Token < StoryReach && (reading.Month, reading.Day).CompareTo((begun.Day.Month, begun.Day.Day)) > 0
            && _tense(reading) == Tense.Past ? begun.Day.Year : null;

    private void Follow(TimeReading reading, LocalDate day)
    {
        bool dated = reading is { Shape: TimeShape.Calendar, Month: > 0, Day: > 0 };
        if (dated && (reading.Year is not null || day.Year == _story?.Day.Year))
        {
            _story = (day, reading.First);
        }
        else if (!reading.IsNarrative)
        {
            _story = null;
        }
    }

    private string Season(TimeReading reading)
    {
        int? year = reading.Year ?? YearOf(reading);
        if (year is null && reading.YearShift is null && _anchor is { } anchor)
        {
            int start = reading.Season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
            year = CalendarChoice.Started(anchor, start, 3, reading.Direction, _tense(reading));
        }

        return $"{(year is { } y ? TimeValues.Year(y) : "XXXX")}-{reading.Season}";
    }

    private string Quarter(TimeReading reading)
    {
        // A business year may begin in any month: "the quarter ended Sept. 30" is the first one, if that was spoken of.
        if (reading.IsNarrative && QuarterOf(reading) is { } spoken)
        {
            return $"{TimeValues.Year(spoken.Year)}-Q{spoken.Quarter}";
        }

        int? year = reading.Year ?? YearOf(reading);
        int length = reading.Half > 0 ? 6 : 3;
        int number = Math.Max(reading.Quarter, reading.Half);
        if (year is null && reading.YearShift is null && _anchor is { } anchor)
        {
            year = CalendarChoice.Started(anchor, ((number - 1) * length) + 1, length, reading.Direction, _tense(reading));
        }

        if (year is { } known && reading.Quarter > 0)
        {
            Speak(known, number, reading);
        }

        return $"{(year is { } y ? TimeValues.Year(y) : "XXXX")}-{(reading.Half > 0 ? 'H' : 'Q')}{number}";
    }

    private string Holiday(TimeReading reading)
    {
        int? year = reading.Year ?? YearOf(reading);
        if (year is null && reading.YearShift is null && _anchor is { } anchor)
        {
            var day = reading.Holiday!.In(anchor.Year);
            year = CalendarChoice.Year(anchor, reading with { Month = day.Month, Day = day.Day }, _tense(reading));
        }

        return year is >= 1583 and < 9999 and { } y ? TimeValues.At(reading.Holiday!.In(y), TimeUnit.Day)
            : reading.Holiday is { IsFixed: true } fixedDay ? $"XXXX-{TimeValues.Two(fixedDay.Month)}-{TimeValues.Two(fixedDay.Number)}"
            : "XXXX-XX-XX";
    }

    private string Shift(TimeReading reading)
    {
        if (double.IsNaN(reading.Amount))
        {
            return reading.IsNarrative ? "FUTURE_REF" : "PAST_REF";
        }

        if ((reading is { IsAgo: true, Unit: TimeUnit.Year, Amount: -1 } || YearComparison.Is(_text, reading)) && QuarterOf(reading) is { } quarter)
        {
            return $"{TimeValues.Year(quarter.Year - 1)}-Q{quarter.Quarter}";
        }

        if (reading is { IsNarrative: true, Unit: TimeUnit.Quarter, Amount: -1 } && QuarterOf(reading) is { } spoken)
        {
            return $"{TimeValues.Year(spoken.Year)}-Q{spoken.Quarter}";
        }

        var from = reading.IsNarrative ? Reached(reading.Unit) ?? _anchor : _anchor;
        if (from is not { } start || DayArithmetic.Plus(start, reading.Unit, reading.Amount) is not { } day)
        {
            return Timed(TimeValues.Unknown(reading.Unit), reading);
        }

        if (reading.Unit == TimeUnit.Weekend)
        {
            bool before = reading.Amount == 0 && day.DayOfWeek < IsoDayOfWeek.Saturday && _tense(reading) == Tense.Past;
            return TimeValues.At(before ? day.PlusWeeks(-1) : day, TimeUnit.Weekend);
        }

        if (reading.Unit == TimeUnit.Quarter)
        {
            Speak(day.Year, (day.Month + 2) / 3, reading);
        }

        return reading.Unit == TimeUnit.Day ? WithTime(day, reading) : TimeValues.At(day, reading.Unit);
    }

    // Results are compared for quarters that have ended, or, where the business year is another than the calendar's, whose results are told.
    private void Speak(int year, int quarter, TimeReading reading)
    {
        bool ended = _anchor is not { } now || (year * 4) + quarter < (now.Year * 4) + ((now.Month + 2) / 3);
        _quarter = ended || reading.Shape == TimeShape.Quarter && _tense(reading) == Tense.Past ? (year, quarter, reading.First) : _quarter;
    }

    // The quarter that the text speaks of; for "the year-ago quarter" and its like, else the last one before the day of writing.
    private (int Year, int Quarter)? QuarterOf(TimeReading reading)
    {
        if (_quarter is { } near && reading.First - near.Token < QuarterReach)
        {
            return near.Token < _longer && reading.Shape != TimeShape.Quarter && reading.Unit != TimeUnit.Quarter ? null : (near.Year, near.Quarter);
        }

        return reading.IsQuarter && _anchor?.PlusMonths(-3) is { } last ? (last.Year, (last.Month + 2) / 3) : null;
    }

    // "the end of the Korean War" is its last day, "the outbreak of" its first, the war alone both.
    private string Period(TimeReading reading)
    {
        var (from, to) = (reading.Period!.Value.From!.Value, reading.Period.Value.To);
        string first = TimeValues.At(LocalDate.FromDateOnly(from), TimeUnit.Day);
        string last = to is { } end ? TimeValues.At(LocalDate.FromDateOnly(end), TimeUnit.Day) : "XXXX-XX-XX";
        int at = reading.First + (_text.Is(reading.First, "the") ? 1 : 0);
        return _text.IsAny(at, "end", "close") ? last
            : _text.IsAny(at, "beginning", "start", "outset") ? first
            : $"{first}/{last}";
    }

    // "For the nine months net was …, compared with … a year earlier": from there on the report compares longer periods than quarters.
    private string Length(TimeReading reading)
    {
        bool period = reading is { TakesArticle: true, Unit: TimeUnit.Month, Amount: 6 or 9 } or { TakesArticle: true, Unit: TimeUnit.Year, Amount: 1 };
        _longer = period ? reading.First : _longer;
        return TimeValues.Length(reading.Unit, reading.Amount);
    }

    private int? YearOf(TimeReading reading) => reading.YearShift is { } shift && _anchor is { } anchor ? anchor.Year + shift : null;

    private static string WithTime(LocalDate? day, TimeReading reading) =>
        Timed(day is { } known ? TimeValues.At(known, TimeUnit.Day) : "XXXX-XX-XX", reading);

    private static string Timed(string day, TimeReading reading) =>
        day + (reading.Clock is { } clock ? "T" + clock : reading.Part is { } part ? "T" + part : "");
}
