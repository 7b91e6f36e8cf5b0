namespace Entente.Coding.Attributions;

/// <summary>What a cue does with its content.</summary>
internal enum CueClass
{
    /// <summary>Not in the lexicon.</summary>
    None = 0,
    /// <summary>Asserts it: <c>say</c>, <c>report</c>, <c>the claim that</c>.</summary>
    Say = 1,
    /// <summary>Asserts the contrary: <c>deny</c>, <c>reject</c>.</summary>
    Deny = 2,
    /// <summary>Asks whether: <c>ask</c>, <c>question</c>.</summary>
    Ask = 3,
    /// <summary>Wants another to bring it about: <c>urge</c>, <c>call for</c>, <c>order</c>.</summary>
    Demand = 4,
    /// <summary>Holds it against someone: <c>accuse</c>, <c>blame</c>, <c>denounce</c>.</summary>
    Accuse = 5,
    /// <summary>Speaks well of it: <c>praise</c>, <c>endorse</c>.</summary>
    Praise = 6,
    /// <summary>Believes or perceives it: <c>think</c>, <c>expect</c>, <c>the view that</c>.</summary>
    Think = 7,
    /// <summary>Is evidence for it: <c>show</c>, <c>prove</c>.</summary>
    Show = 8,
    /// <summary>Means to bring it about: <c>plan</c>, <c>want</c>, <c>decide</c>.</summary>
    Intend = 9,
    /// <summary>Has a feeling about it: <c>oppose</c>, <c>fan</c>.</summary>
    Feel = 10,
    /// <summary>Presents it as an impression in no one's mouth: <c>seem</c>, <c>apparently</c>.</summary>
    Appear = 11,
}

/// <summary>What follows from a cue's class.</summary>
internal static class CueClassVoice
{
    /// <summary>Whether the content rests on the source's word; an intention or a feeling reports the source's state instead.</summary>
    public static bool CarriesVoice(this CueClass cue) =>
        cue is CueClass.Say or CueClass.Deny or CueClass.Ask or CueClass.Demand or CueClass.Accuse or CueClass.Praise or CueClass.Think or CueClass.Show;
}
