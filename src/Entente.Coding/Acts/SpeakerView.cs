namespace Entente.Coding.Acts;

/// <summary>Who speaks where, as the acts of a sentence need to know it.</summary>
/// <param name="At">Who is said to speak at a word; null when nobody is.</param>
/// <param name="Author">The state or organisation whose statement the article is; null in a news report.</param>
/// <param name="Outlet">The state whose own agency tells the article, whatever its form; null for any other outlet.</param>
internal sealed record SpeakerView(Func<int, ActorMention?> At, ActorMention? Author, ActorMention? Outlet = null)
{
    /// <summary>Who threatens where harm to come is told at a word: the speaker, the author, or the state whose agency reports in its own voice.</summary>
    public ActorMention? Threatening(int index) => OrAuthor(index) ?? Outlet;

    /// <summary>Who makes a demand that stands at a word: the speaker in the text, else the author of a statement.</summary>
    public ActorMention? OrAuthor(int index) => At(index) ?? Author;
}
