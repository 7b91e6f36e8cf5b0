using Entente.Knowledge.Actors;
using Entente.Knowledge.Offices;

namespace Entente.Knowledge.Aliases;

/// <summary>One surface form of the knowledge base with what it stands for.</summary>
public sealed class KnownName
{
    internal KnownName(string text, NameUse use, object? target, NameMarks marks, DayInterval days, string? outlet = null)
    {
        Outlet = outlet;
        Text = text;
        Use = use;
        Target = target;
        Marks = marks;
        Days = days;
    }

    /// <summary>A form that a text itself gives an actor, such as an abbreviation in brackets behind the name.</summary>
    /// <param name="text">The form as the text writes it.</param>
    /// <param name="actor">Whom it stands for; null for something that is no actor.</param>
    public static KnownName DefinedByText(string text, KnownActor? actor) => new(text, actor is null ? NameUse.Ignored : NameUse.Name, actor, NameMarks.None, default);

    /// <summary>The form as the file writes it.</summary>
    public string Text { get; }

    /// <summary>In what way it stands for its target.</summary>
    public NameUse Use { get; }

    /// <summary>Conditions and colour of the form.</summary>
    public NameMarks Marks { get; }

    /// <summary>The days on which the form was in use for the target; unbounded when not stated.</summary>
    public DayInterval Days { get; }

    /// <summary>Alpha-3 code of the state in whose outlets alone the form has this meaning (<c>the north</c> in Pyongyang's); null for anywhere.</summary>
    public string? Outlet { get; }

    /// <summary>The actor meant; null for titles and role words.</summary>
    public KnownActor? Actor => Target as KnownActor;

    /// <summary>The office meant; null for all but titles.</summary>
    public KnownOffice? Office => Target as KnownOffice;

    /// <summary>The role word meant; null for all others.</summary>
    public KnownAgent? Agent => Target as KnownAgent;

    /// <summary>Actor, office or role word; null for words that only look like a name.</summary>
    internal object? Target { get; }

    /// <summary>The letter case that each word of the form asks for, three bits a word: a number needs no object of its own, forty thousand times.</summary>
    internal ulong Shapes { get; set; }

    /// <summary>The next meaning of the same words; null for the last.</summary>
    internal KnownName? Next { get; set; }
}

/// <summary>In what way a form stands for its target.</summary>
public enum NameUse
{
    /// <summary>A name or abbreviation of the actor.</summary>
    Name = 0,
    /// <summary>An adjective or word for its people: <c>Japanese</c>.</summary>
    Adjective = 1,
    /// <summary>The state's capital: a place, or the state acting.</summary>
    Capital = 2,
    /// <summary>A building or seat that stands for the actor: <c>the Kremlin</c>.</summary>
    Metonym = 3,
    /// <summary>A family name, which means its bearer only with a title, an office or an earlier full name.</summary>
    FamilyName = 4,
    /// <summary>A title of an office.</summary>
    Title = 5,
    /// <summary>A word for people in a role.</summary>
    RoleWord = 6,
    /// <summary>Words that look like an actor's name and are none: <c>New Mexico</c>, <c>Sea of Japan</c>.</summary>
    Ignored = 7,
}

/// <summary>Conditions and colour of a form.</summary>
[Flags]
public enum NameMarks
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Counts only with support in the text, mostly as a back-reference: <c>the alliance</c>.</summary>
    Context = 1,
    /// <summary>Takes a side: <c>puppet regime</c>, <c>south Korea</c>.</summary>
    Slant = 2,
    /// <summary>Is a common word too, and counts only where it is written and used as a name: <c>Turkey</c>.</summary>
    Shadow = 4,
    /// <summary>Made from the facts and not written in the file: a plural, a reversed name order.</summary>
    Derived = 8,
}
