namespace Entente.Coding.Times;

/// <summary>Units of time in order of size.</summary>
internal enum TimeUnit
{
    /// <summary>Seconds.</summary>
    Second,
    /// <summary>Minutes.</summary>
    Minute,
    /// <summary>Hours.</summary>
    Hour,
    /// <summary>Days.</summary>
    Day,
    /// <summary>Saturday and Sunday.</summary>
    Weekend,
    /// <summary>Weeks, Monday first.</summary>
    Week,
    /// <summary>Calendar months.</summary>
    Month,
    /// <summary>Quarters of a year.</summary>
    Quarter,
    /// <summary>Halves of a year.</summary>
    Half,
    /// <summary>Calendar years.</summary>
    Year,
    /// <summary>Decades.</summary>
    Decade,
    /// <summary>Centuries.</summary>
    Century,
}
