using System.Reflection;
using System.Runtime.CompilerServices;

namespace Entente.House.Tests;

/// <summary>The root project is the glossary: immutable nouns and nothing else.</summary>
public sealed class GlossaryTests
{
    private static readonly Type[] Nouns = [.. typeof(Reading).Assembly.GetExportedTypes()];

    [Fact]
    public void No_noun_can_be_changed_after_it_is_made()
    {
        var settable = from type in Nouns
                       from property in type.GetProperties()
                       where property.SetMethod is { IsPublic: true } setter
                           && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                       select $"{type.Name}.{property.Name}";
        var fields = from type in Nouns
                     where !type.IsEnum
                     from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance)
                     where !field.IsInitOnly
                     select $"{type.Name}.{field.Name}";
        Assert.Empty(settable.Concat(fields));
    }

    [Fact]
    public void No_noun_holds_a_collection_that_can_be_changed()
    {
        var mutable = from type in Nouns
                      where type.Namespace == "Entente"
                      from property in type.GetProperties()
                      let kind = property.PropertyType
                      where kind.IsArray || kind.IsGenericType && kind.GetGenericTypeDefinition() == typeof(List<>)
                      select $"{type.Name}.{property.Name}";
        Assert.Empty(mutable);
    }

    [Fact]
    public void Numbers_of_stored_enumerations_only_grow()
    {
        // Stores keep these numbers. Add a line for a new value; never change or remove one.
        string[] kept =
        [
            "EventType: 0=Agree 1=Consult 2=Support 3=Concede 4=Cooperate 5=Aid 6=Retreat 7=Request 8=Accuse 9=Reject 10=Threaten 11=Protest 12=Sanction 13=Mobilize 14=Coerce 15=Assault",
            "EventStatus: 0=Occurred 1=Ongoing 2=Planned 3=Hypothetical 4=Denied",
            "ActorKind: 0=State 1=Organisation 2=Body 3=Person 4=ArmedGroup 5=Company 6=Group 7=Collective 8=Unknown",
            "ResolutionMethod: 0=Alias 1=Role 2=Coreference 3=Name",
            "QuotationKind: 0=Direct 1=Indirect 2=Mixed",
            "TimeType: 0=Date 1=Time 2=Duration 3=Set",
            "TimeBasis: 0=Expression 1=Narrative 2=ReportingDate",
            "Genre: 0=NewsReport 1=Commentary 2=Statement 3=OfficialDocument",
        ];
        Assert.Equal(kept, kept.Select(line =>
        {
            var type = Nouns.Single(t => t.Name == line[..line.IndexOf(':', StringComparison.Ordinal)]);
            return $"{type.Name}: {string.Join(' ', Enum.GetValues(type).Cast<object>().Select(v => $"{Convert.ToInt32(v)}={v}"))}";
        }));
    }
}
